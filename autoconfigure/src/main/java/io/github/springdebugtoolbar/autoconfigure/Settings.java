package io.github.springdebugtoolbar.autoconfigure;

import java.util.function.Supplier;

import io.github.springdebugtoolbar.recording.Late;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * The properties of the toolbar. Each group is bound when it is asked for first, since
 * binding is felt at the start. A group of which anything is set is bound at once: a
 * value that cannot be meant stops the start and is named, as with any other property.
 */
final class Settings {

	private final Environment environment;

	private final Supplier<RecordingProperties> recording;

	private final Supplier<FindingsProperties> findings;

	private final Supplier<ExplainProperties> explain;

	Settings(Environment environment) {
		this.environment = environment;
		this.recording = new Late<>(() -> bind(RecordingProperties.PREFIX, RecordingProperties.class));
		this.findings = checked(FindingsProperties.PREFIX, FindingsProperties.class);
		this.explain = checked(ExplainProperties.PREFIX, ExplainProperties.class);
	}

	RecordingProperties recording() {
		return this.recording.get();
	}

	FindingsProperties findings() {
		return this.findings.get();
	}

	ExplainProperties explain() {
		return this.explain.get();
	}

	HistoryProperties history() {
		return bind(HistoryProperties.PREFIX, HistoryProperties.class);
	}

	AccessProperties access() {
		return bind(AccessProperties.PREFIX, AccessProperties.class);
	}

	private <T> Supplier<T> checked(String prefix, Class<T> type) {
		Supplier<T> late = new Late<>(() -> bind(prefix, type));
		if (isSet(ConfigurationPropertyName.of(prefix))) {
			late.get();
		}
		return late;
	}

	private boolean isSet(ConfigurationPropertyName prefix) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.containsDescendantOf(prefix) == ConfigurationPropertyState.PRESENT) {
				return true;
			}
		}
		return false;
	}

	private <T> T bind(String prefix, Class<T> type) {
		return Binder.get(this.environment).bindOrCreate(prefix, type);
	}

}
