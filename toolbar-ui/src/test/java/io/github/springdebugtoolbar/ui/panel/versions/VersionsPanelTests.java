package io.github.springdebugtoolbar.ui.panel.versions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.panel.versions.VersionsView.Version;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootVersion;
import org.springframework.core.SpringVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link VersionsPanel}.
 */
class VersionsPanelTests {

	private final VersionsPanel panel = new VersionsPanel(getClass().getClassLoader());

	private final InspectedRequest request = new InspectedRequest(new RecordedRequest("r-1", Instant.EPOCH,
			Duration.ZERO, HttpExchange.none(), List.of(), List.of(), List.of(), 0), List.of());

	@Test
	void librariesOfTheClassPathAreFound() {
		assertThat(this.panel.view(this.request).libraries())
			.contains(new Version("Spring Boot", SpringBootVersion.getVersion()),
					new Version("Spring Framework", String.valueOf(SpringVersion.getVersion())))
			.extracting(Version::name)
			.contains("H2", "HikariCP", "Tomcat")
			.doesNotContain("Jetty", "Oracle driver");
	}

	@Test
	void classesOfAFolderHaveNoVersion() {
		assertThat(this.panel.view(this.request).libraries()).contains(new Version("Debug toolbar", "not packaged"));
	}

	@Test
	void summaryIsTheVersionOfSpringBoot() {
		assertThat(this.panel.summary(this.request).note()).isEqualTo("Boot " + SpringBootVersion.getVersion());
	}

	@Test
	void rendersRuntimeAndLibraries() {
		assertThat(new ThymeleafPanelRenderer().render(this.panel, "versions", this.panel.view(this.request)))
			.hasValueSatisfying((html) -> assertThat(html).contains("<dt>Java</dt>", System.getProperty("java.version"),
					"<td>Spring Boot</td><td>" + SpringBootVersion.getVersion() + "</td>"));
	}

}
