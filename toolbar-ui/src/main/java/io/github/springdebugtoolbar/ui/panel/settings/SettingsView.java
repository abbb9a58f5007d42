package io.github.springdebugtoolbar.ui.panel.settings;

import java.util.List;

import io.github.springdebugtoolbar.ui.source.PlaceLink;
import org.jspecify.annotations.Nullable;

/**
 * What the Settings panel shows.
 *
 * @param refusals what is set and cannot be done, each with its reason and cure
 * @param sources sources of properties: those of the application, the one that wins
 * first, then those of the system
 */
record SettingsView(List<String> refusals, List<Source> sources) {

	/**
	 * A source of properties.
	 *
	 * @param name its name
	 * @param ofTheSystem whether the machine brings it, not the application
	 * @param located whether it is known where some of its properties are written
	 * @param properties its properties, by name
	 */
	record Source(String name, boolean ofTheSystem, boolean located, List<Setting> properties) {

	}

	/**
	 * A property.
	 *
	 * @param name its name
	 * @param value its value as it is written
	 * @param masked whether the value was left out because of the name
	 * @param overridden whether an earlier source has the same property
	 * @param origin file and line, {@code null} if unknown
	 */
	record Setting(String name, String value, boolean masked, boolean overridden, @Nullable PlaceLink origin) {

	}

}
