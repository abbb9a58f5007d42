package io.github.springdebugtoolbar.autoconfigure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Activation}.
 */
class ActivationTests {

	private final StandardEnvironment environment = new StandardServletEnvironment();

	@Test
	void ofInTestIsOff() {
		assertThat(Activation.of(this.environment, null))
			.isEqualTo(new Activation(false, false, "a test started the application"));
	}

	@Test
	void ofInTestWhenAskedIsOn() {
		enabled("true");
		assertThat(Activation.of(this.environment, null))
			.isEqualTo(new Activation(true, true, "debug-toolbar.enabled=true"));
	}

	@Test
	void ofInDevelopmentRunIsOn() {
		assertThat(inDevelopmentRun(this.environment))
			.isEqualTo(new Activation(true, false, "this is a development run"));
	}

	@Test
	void ofInDevelopmentRunWhenDisabledIsOff() {
		enabled("false");
		assertThat(inDevelopmentRun(this.environment).on()).isFalse();
	}

	@Test
	void ofUnknownValueIsOffAndSaysIt() {
		enabled("yes please");
		assertThat(inDevelopmentRun(this.environment).on()).isFalse();
		assertThat(inDevelopmentRun(this.environment).reason()).contains("'yes please'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "prod", "production", "PROD", "aws-prod", "prod_eu", "live", "staging", "pre-prod" })
	void ofProfileLikeProductionIsOff(String profile) {
		this.environment.setActiveProfiles("local", profile);
		assertThat(inDevelopmentRun(this.environment))
			.isEqualTo(new Activation(false, false, "the profile '" + profile + "' is active"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "dev", "local", "products", "delivery", "postgres" })
	void ofOtherProfileIsOn(String profile) {
		this.environment.setActiveProfiles(profile);
		assertThat(inDevelopmentRun(this.environment).on()).isTrue();
	}

	@Test
	void ofProductionWhenAskedIsOnAndSaysIt() {
		enabled("true");
		this.environment.setActiveProfiles("prod");
		assertThat(Activation.of(this.environment, null).on()).isTrue();
		assertThat(Activation.of(this.environment, null).reason()).contains("although the profile 'prod' is active");
	}

	@Test
	void ofCloudPlatformIsOff() {
		property("spring.main.cloud-platform", "kubernetes");
		assertThat(inDevelopmentRun(this.environment).reason()).isEqualTo("the application runs on kubernetes");
		assertThat(inDevelopmentRun(this.environment).on()).isFalse();
	}

	@Test
	void ofNoCloudPlatformIsOn() {
		property("spring.main.cloud-platform", "none");
		assertThat(inDevelopmentRun(this.environment).on()).isTrue();
	}

	@Test
	void ofOtherThanServletApplicationIsOff() {
		assertThat(inDevelopmentRun(new StandardEnvironment()))
			.isEqualTo(new Activation(false, false, "this is not a servlet application"));
	}

	@Test
	void ofAheadOfTimeProcessingIsOff() {
		System.setProperty("spring.aot.processing", "true");
		try {
			assertThat(inDevelopmentRun(this.environment).on()).isFalse();
		}
		finally {
			System.clearProperty("spring.aot.processing");
		}
	}

	@Test
	void findPackagingOfClassesOfProjectIsEmpty() {
		assertThat(PackagingSigns.findInSource(ActivationTests.class)).isEmpty();
	}

	@Test
	void findPackagingOfClassFromArchiveSaysIt() {
		assertThat(PackagingSigns.findInSource(SpringApplication.class))
			.hasValue("org.springframework.boot.SpringApplication comes from an archive");
	}

	@Test
	void findPackagingOfUnpackedImageSaysIt(@TempDir Path image) throws Exception {
		Path classes = Files.createDirectories(image.resolve("app/classes"));
		assertThat(PackagingSigns.findInDirectory(ActivationTests.class, classes)).isPresent();
		Files.createFile(image.resolve("pom.xml"));
		assertThat(PackagingSigns.findInDirectory(ActivationTests.class, classes)).isEmpty();
	}

	private void enabled(String value) {
		property(Activation.PROPERTY, value);
	}

	private void property(String name, String value) {
		this.environment.getPropertySources().addFirst(new MapPropertySource(name, Map.of(name, value)));
	}

	private static Activation inDevelopmentRun(Environment environment) {
		return Main.main(() -> Activation.of(environment, ActivationTests.class.getClassLoader()));
	}

	/**
	 * A thread without any test on its stack, with an application's main method.
	 */
	private static final class Main {

		static Activation main(Supplier<Activation> application) {
			return CompletableFuture.supplyAsync(() -> Application.main(application)).join();
		}

	}

	private static final class Application {

		static Activation main(Supplier<Activation> application) {
			return application.get();
		}

	}

}
