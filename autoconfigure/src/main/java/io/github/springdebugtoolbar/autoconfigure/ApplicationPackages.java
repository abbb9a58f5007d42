package io.github.springdebugtoolbar.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/**
 * The packages of the application: that of its main class, and those that the properties
 * name.
 */
final class ApplicationPackages {

	private ApplicationPackages() {
	}

	static List<String> find(BeanFactory beanFactory, RecordingProperties properties) {
		List<String> main = AutoConfigurationPackages.has(beanFactory) ? AutoConfigurationPackages.get(beanFactory)
				: List.of();
		return Stream.concat(main.stream(), properties.applicationPackages().stream()).toList();
	}

}
