package io.github.springdebugtoolbar.ui.panel.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.panel.settings.SettingsView.Setting;
import io.github.springdebugtoolbar.ui.panel.settings.SettingsView.Source;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SettingsPanel}.
 */
class SettingsPanelTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	private final InspectedRequest request = new InspectedRequest(new RecordedRequest("r-1", Instant.EPOCH,
			Duration.ZERO, HttpExchange.none(), List.of(), List.of(), List.of(), 0), List.of());

	private final List<String> refusals = new ArrayList<>();

	private final SettingsPanel panel = new SettingsPanel(this.environment, new SecretNames(List.of("badge")),
			new SourceCode(new SourceFiles(Path.of("")), "idea"), () -> List.copyOf(this.refusals));

	@BeforeEach
	void addSources() throws IOException {
		this.environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		this.environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		new PropertiesPropertySourceLoader().load(
				"Config resource 'class path resource [settings/shop.properties]' via location 'optional:classpath:/'",
				new ClassPathResource("settings/shop.properties"))
			.forEach(this.environment.getPropertySources()::addLast);
	}

	@Test
	void originIsFileAndLine() {
		Setting setting = find("shop.properties", "shop.name");
		assertThat(setting.value()).isEqualTo("<b>Acorn</b>");
		assertThat(setting.origin()).isNotNull().satisfies((origin) -> {
			assertThat(origin.text()).isEqualTo("settings/shop.properties:2");
			assertThat(origin.href()).contains("/src/test/resources/settings/shop.properties&line=2");
		});
	}

	@Test
	void secretsAreMasked() {
		assertThat(find("shop.properties", "shop.payment.api-key")).returns(BoundParameter.MASK, Setting::value)
			.returns(true, Setting::masked);
		assertThat(find("shop.properties", "shop.badge").masked()).isTrue();
	}

	@Test
	void secretsInsideOfValuesAreMasked() {
		assertThat(find("shop.properties", "spring.datasource.url").value())
			.isEqualTo("jdbc:postgresql://shop:••••••@db/shop?password=••••••&ssl=true");
	}

	@Test
	void earlierSourceOverrides() {
		this.environment.getPropertySources()
			.addFirst(
					new MapPropertySource("commandLineArgs", Map.of("shop.paymentApiKey", "1", "shop.NAME", "Other")));
		assertThat(this.panel.view(this.request).sources()).extracting(Source::name)
			.containsExactly("Command line", "settings/shop.properties");
		assertThat(find("shop.properties", "shop.name").overridden()).isTrue();
		assertThat(find("shop.properties", "spring.datasource.url").overridden()).isFalse();
	}

	@Test
	void summaryCountsWhatIsSet() {
		assertThat(this.panel.summary(this.request).note()).isEqualTo("4 set");
	}

	@Test
	void rendersEscapedAndMasked() {
		assertThat(new ThymeleafPanelRenderer().render(this.panel, "settings", this.panel.view(this.request)))
			.hasValueSatisfying((html) -> assertThat(html)
				.contains("&lt;b&gt;Acorn&lt;/b&gt;", "<span class=\"masked\">••••••</span>",
						"settings/shop.properties:2")
				.doesNotContain("k-123", "hunter2", "<b>"));
	}

	@Test
	void saysWhatIsSetAndCannotBeDone() {
		assertThat(render()).doesNotContain("notice");
		this.refusals.add("Reads are off: <no agent>");
		assertThat(this.panel.view(this.request).refusals()).containsExactly("Reads are off: <no agent>");
		assertThat(render()).contains("notice warning", "Reads are off: &lt;no agent&gt;");
	}

	private String render() {
		return new ThymeleafPanelRenderer().render(this.panel, "settings", this.panel.view(this.request)).orElseThrow();
	}

	private Setting find(String source, String name) {
		return this.panel.view(this.request)
			.sources()
			.stream()
			.filter((candidate) -> candidate.name().endsWith(source))
			.flatMap((candidate) -> candidate.properties().stream())
			.filter((setting) -> setting.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
