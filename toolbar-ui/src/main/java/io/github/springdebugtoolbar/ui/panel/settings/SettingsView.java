package io.github.springdebugtoolbar.ui.panel.settings;

import java.util.List;

import io.github.springdebugtoolbar.ui.source.PlaceLink;
import org.jspecify.annotations.Nullable;

/**
 * What the Settings panel shows.
 *
 * @param sources sources of properties, the one that wins first
 */
record SettingsView(List<Source> sources) {

	/**
	 * A source of properties.
	 *
	 * @param name its name
	 * @param properties its properties, by name
	 */
	record Source(String name, List<Setting> properties) {

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
