package io.github.springdebugtoolbar.attribute;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.springdebugtoolbar.attribute.card.BedMapper;
import io.github.springdebugtoolbar.attribute.garden.Bed;
import io.github.springdebugtoolbar.attribute.garden.Seed;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mapstruct.factory.Mappers;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What others than the application's own code read of entities.
 */
class ReadersTests {

	private static final AttributeTracker tracker = new AttributeTracker(List.of());

	private static SessionFactory factory;

	private final Bed bed = bed();

	@BeforeAll
	static void start() {
		factory = new Configuration().addAnnotatedClass(Bed.class)
			.addAnnotatedClass(Seed.class)
			.setProperty("hibernate.connection.url", "jdbc:h2:mem:readers")
			.buildSessionFactory();
		tracker.watch(factory);
	}

	@AfterAll
	static void stop() {
		tracker.close();
		factory.close();
	}

	@Test
	void templatesAreSeen() {
		TemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		Context context = new Context(Locale.ENGLISH, Map.of("bed", this.bed));
		String template = "<p th:text=\"${bed.caption}\"></p><p th:if=\"${bed.depth > 1}\">deep</p>";
		assertThat(Reads.of(Bed.class,
				() -> assertThat(engine.process(template, context)).isEqualTo("<p>south</p><p>deep</p>")))
			.isEqualTo(Map.of("caption", 1, "depth", 1));
	}

	@Test
	void jsonIsSeen() {
		assertThat(Reads.of(Bed.class, () -> assertThat(json(this.bed)).contains("\"caption\":\"south\"")))
			.isEqualTo(Map.of("caption", 1, "depth", 1, "id", 1, "seeds", 1, "width", 1));
	}

	@Test
	void mapperThatMapStructWroteIsSeen() {
		BedMapper mapper = Mappers.getMapper(BedMapper.class);
		assertThat(Reads.of(Bed.class, () -> assertThat(mapper.toCard(this.bed).getCaption()).isEqualTo("south")))
			.isEqualTo(Map.of("caption", 1, "width", 1));
	}

	private static Bed bed() {
		Bed bed = new Bed();
		bed.setCaption("south");
		bed.setDepth(2);
		return bed;
	}

	private static String json(Bed bed) {
		try {
			return new JsonMapper().writeValueAsString(bed);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
