package io.github.springdebugtoolbar.autoconfigure;

import java.util.Optional;

import org.springframework.aot.AotDetector;
import org.springframework.core.SpringProperties;

/**
 * Tells that beans are being fixed ahead of time, for a run that is not this one.
 */
final class AheadOfTimeSigns {

	private AheadOfTimeSigns() {
	}

	static Optional<String> find() {
		boolean aheadOfTime = SpringProperties.getFlag("spring.aot.processing") || AotDetector.useGeneratedArtifacts();
		return aheadOfTime ? Optional.of("its beans are processed ahead of time") : Optional.empty();
	}

}
