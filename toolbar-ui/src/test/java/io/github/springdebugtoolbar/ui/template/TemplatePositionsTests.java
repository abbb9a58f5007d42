package io.github.springdebugtoolbar.ui.template;

import java.time.Clock;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TemplatePositions} with the engine that applications use.
 */
class TemplatePositionsTests {

	private final Recorder recorder = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
			new CallSiteFinder(List.of("shop"), List.of()));

	@Test
	void valueThatIsReadLazilyIsFoundOnItsLine() {
		assertThat(places("orders/list")).contains("orders/list.html:4 ${order.name}");
	}

	@Test
	void collectionThatIsReadByIteratingIsFoundAtTheLoop() {
		assertThat(places("orders/list")).contains("orders/list.html:6 ${order.lines}");
	}

	@Test
	void includedFragmentIsFoundInItsOwnFile() {
		assertThat(places("orders/list")).contains("layout/footer.html:3 ${order.name}");
	}

	@Test
	void attributeOfALongTagIsFoundOnItsOwnLine() {
		assertThat(places("orders/long")).containsExactly("orders/long.html:5 ${order.name}");
	}

	@Test
	void templateWithoutFileIsSaidToBeOne() {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(new StringTemplateResolver());
		TemplatePositions.noteIn(engine);
		assertThat(places(engine, "<p>\n<b th:text=\"${order.name}\"></b></p>"))
			.containsExactly("template without a file:2 ${order.name}");
	}

	@Test
	void pageIsTheSameAsWithout() {
		TemplateEngine plain = engine();
		TemplateEngine noting = engine();
		TemplatePositions.noteIn(noting);
		assertThat(noting.process("orders/list", context())).isEqualTo(plain.process("orders/list", context()))
			.contains("<td>Ada</td>", "<li>pen</li>", "<p>Ada</p>");
	}

	@Test
	void settingsOfTheDialectAreKept() {
		SpringTemplateEngine engine = engine();
		engine.setEnableSpringELCompiler(true);
		TemplatePositions.noteIn(engine);
		assertThat(engine.getConfiguration().getExecutionAttributes()).containsEntry("EnableSpringELCompiler", true);
		assertThat(engine.getConfiguration().isStandardDialectPresent()).isTrue();
		assertThat(engine.getConfiguration().getStandardDialectPrefix()).isEqualTo("th");
	}

	@Test
	void ownPrefixIsKept() {
		SpringTemplateEngine engine = engine();
		engine.clearDialects();
		engine.addDialect("my", new SpringStandardDialect());
		TemplatePositions.noteIn(engine);
		assertThat(engine.getConfiguration().getStandardDialectPrefix()).isEqualTo("my");
	}

	@Test
	void noteInTwiceNotesOnce() {
		SpringTemplateEngine engine = engine();
		TemplatePositions.noteIn(engine);
		Object dialect = engine.getDialects().iterator().next();
		TemplatePositions.noteIn(engine);
		assertThat(engine.getDialects()).singleElement().isSameAs(dialect);
	}

	@Test
	void engineThatHasBegunStaysAsItIs() {
		SpringTemplateEngine engine = engine();
		engine.process("orders/list", context());
		TemplatePositions.noteIn(engine);
		assertThat(engine.getDialects()).singleElement().isInstanceOf(SpringStandardDialect.class);
	}

	private List<String> places(String template) {
		SpringTemplateEngine engine = engine();
		TemplatePositions.noteIn(engine);
		return places(engine, template);
	}

	private List<String> places(TemplateEngine engine, String template) {
		Recording recording = this.recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			engine.process(template, context());
		}
		List<RecordedRequest> finished = new ArrayList<>();
		recording.finish(HttpExchange.none(), finished::add);
		return finished.get(0).queries().stream().map(TemplatePositionsTests::place).toList();
	}

	private static String place(Query query) {
		Frame frame = query.callSite().place().orElseThrow();
		return frame.place() + " " + frame.method();
	}

	private Context context() {
		return new Context(Locale.ENGLISH, Map.of("order", new Order()));
	}

	private static SpringTemplateEngine engine() {
		GenericApplicationContext context = new GenericApplicationContext();
		context.refresh();
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setApplicationContext(context);
		resolver.setPrefix("classpath:/templates/");
		resolver.setSuffix(".html");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		return engine;
	}

	/**
	 * An entity that asks the database when it is read, as a lazy one does.
	 */
	public class Order {

		public String getName() {
			query("select name");
			return "Ada";
		}

		public List<String> getLines() {
			return new AbstractList<>() {

				@Override
				public String get(int index) {
					return "pen";
				}

				@Override
				public int size() {
					query("select line");
					return 1;
				}

			};
		}

		private void query(String sql) {
			TemplatePositionsTests.this.recorder.current()
				.orElseThrow()
				.begin("main", new SqlStatement(sql, sql, StatementKind.SELECT, List.of(), sql.length()));
		}

	}

}
