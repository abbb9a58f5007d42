package io.github.springdebugtoolbar.autoconfigure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;

/**
 * Tells by the environment that others use the application: a cloud platform, or a
 * profile named like production.
 */
final class DeploymentSigns {

	private static final Set<String> PROFILES = Set.of("prod", "production", "prd", "live", "staging", "stage",
			"preprod", "preproduction");

	private DeploymentSigns() {
	}

	static Optional<String> find(Environment environment) {
		return findPlatform(environment).or(() -> findProfile(environment));
	}

	private static Optional<String> findPlatform(Environment environment) {
		return Optional.ofNullable(CloudPlatform.getActive(environment))
			.filter((platform) -> platform != CloudPlatform.NONE)
			.map((platform) -> "the application runs on " + platform.name().toLowerCase(Locale.ROOT).replace('_', ' '));
	}

	private static Optional<String> findProfile(Environment environment) {
		return Stream.of(environment.getActiveProfiles())
			.filter(DeploymentSigns::isLikeProduction)
			.findFirst()
			.map((profile) -> "the profile '" + profile + "' is active");
	}

	private static boolean isLikeProduction(String profile) {
		return Stream.of(profile.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(PROFILES::contains);
	}

}
