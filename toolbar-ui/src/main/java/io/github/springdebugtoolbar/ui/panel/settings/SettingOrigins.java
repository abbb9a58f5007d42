package io.github.springdebugtoolbar.ui.panel.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.ui.source.PlaceLink;
import io.github.springdebugtoolbar.ui.source.SourceCode;

import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;

/**
 * Tells from which file and line a property comes.
 */
class SettingOrigins {

	private static final Pattern RESOURCE = Pattern.compile("\\[([^\\[\\]]+)]");

	private final SourceCode code;

	SettingOrigins(SourceCode code) {
		this.code = code;
	}

	Optional<PlaceLink> find(PropertySource<?> source, String name) {
		return Optional.ofNullable(OriginLookup.getOrigin(source, name))
			.filter(TextResourceOrigin.class::isInstance)
			.map(TextResourceOrigin.class::cast)
			.filter((origin) -> origin.getResource() != null && origin.getLocation() != null)
			.map(this::place);
	}

	static String nameOf(PropertySource<?> source) {
		return switch (source.getName()) {
			case "systemProperties" -> "System properties";
			case "systemEnvironment" -> "Environment variables";
			case "commandLineArgs" -> "Command line";
			case "defaultProperties" -> "Default properties";
			case "devtools" -> "Developer tools";
			default -> findResource(source.getName()).orElse(source.getName());
		};
	}

	private PlaceLink place(TextResourceOrigin origin) {
		String description = origin.getResource().getDescription();
		return this.code.resource(findResource(description).orElse(description), origin.getLocation().getLine() + 1);
	}

	private static Optional<String> findResource(String text) {
		Matcher matcher = RESOURCE.matcher(text);
		return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

}
