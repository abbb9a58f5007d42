package io.github.springdebugtoolbar.ui.panel.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.ui.panel.settings.SettingsView.Setting;
import io.github.springdebugtoolbar.ui.panel.settings.SettingsView.Source;
import io.github.springdebugtoolbar.ui.source.SourceCode;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Shows the properties of the application by their sources, secrets masked by name. They
 * are those of now, whatever request they are looked up for.
 */
public class SettingsPanel implements Panel {

	private static final Set<String> OF_THE_SYSTEM = Set.of(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
			StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);

	private final ConfigurableEnvironment environment;

	private final SettingMask mask;

	private final SettingOrigins origins;

	private final Supplier<List<String>> refusals;

	/**
	 * Creates the panel.
	 * @param environment environment of the application
	 * @param secretNames tells which values are secret
	 * @param code leads to the code on this machine
	 * @param refusals tells what is set and cannot be done, each with its reason and cure
	 */
	public SettingsPanel(ConfigurableEnvironment environment, SecretNames secretNames, SourceCode code,
			Supplier<List<String>> refusals) {
		this.environment = environment;
		this.mask = new SettingMask(secretNames);
		this.origins = new SettingOrigins(code);
		this.refusals = refusals;
	}

	@Override
	public String id() {
		return "settings";
	}

	@Override
	public String title() {
		return "Settings";
	}

	@Override
	public PanelSummary summary(InspectedRequest request) {
		long count = sources().filter((source) -> !OF_THE_SYSTEM.contains(source.getName()))
			.mapToLong((source) -> source.getPropertyNames().length)
			.sum();
		return PanelSummary.of(String.format(Locale.ENGLISH, "%,d set", count));
	}

	@Override
	public SettingsView view(InspectedRequest request) {
		Set<String> seen = new HashSet<>();
		List<Source> sources = new ArrayList<>();
		sources().forEach((source) -> sources.add(source(source, seen)));
		return new SettingsView(this.refusals.get(),
				sources.stream()
					.filter((source) -> !source.properties().isEmpty())
					.sorted(Comparator.comparing(Source::ofTheSystem))
					.toList());
	}

	private Stream<EnumerablePropertySource<?>> sources() {
		return this.environment.getPropertySources()
			.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.map((source) -> (EnumerablePropertySource<?>) source);
	}

	private Source source(EnumerablePropertySource<?> source, Set<String> seen) {
		Set<String> added = new HashSet<>();
		List<Setting> settings = Stream.of(source.getPropertyNames()).sorted().map((name) -> {
			added.add(canonical(name));
			return setting(source, name, seen.contains(canonical(name)));
		}).toList();
		seen.addAll(added);
		return new Source(SettingOrigins.nameOf(source), OF_THE_SYSTEM.contains(source.getName()),
				settings.stream().anyMatch((setting) -> setting.origin() != null), settings);
	}

	private Setting setting(EnumerablePropertySource<?> source, String name, boolean overridden) {
		boolean secret = this.mask.isSecret(name);
		return new Setting(name, secret ? SettingMask.MASK : this.mask.value(source.getProperty(name)), secret,
				overridden, this.origins.find(source, name).orElse(null));
	}

	private static String canonical(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
	}

}
