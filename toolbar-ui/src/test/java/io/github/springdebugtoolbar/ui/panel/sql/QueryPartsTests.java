package io.github.springdebugtoolbar.ui.panel.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.LongText;
import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.ParameterBinder;
import io.github.springdebugtoolbar.recording.QueryError;
import io.github.springdebugtoolbar.sql.Statements;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link QueryParts}, as the panel answers them and as they are rendered.
 */
class QueryPartsTests {

	private static final String HOSTILE = "<script>alert(1)</script>";

	private final SqlPanel panel = new SqlPanel(new SourceCode(new SourceFiles(Path.of("")), "idea"),
			Duration.ofMillis(100), null);

	@Test
	void textsAreThereToBeCopied() {
		InspectedRequest request = Requests
			.record((work) -> work.query("main", "select a,b from t where c=?", 5, "it's"));
		assertThat(part(request, "text", Map.of())).isEqualTo(TextView.whole("select a,b from t where c=?"));
		assertThat(part(request, "text-with-values", Map.of()))
			.isEqualTo(TextView.whole("select a,b from t where c='it''s'"));
	}

	@Test
	void queryIsRenderedWithItsFactsItsSourceAndItsStack() {
		InspectedRequest request = Requests.record((work) -> work.query("main", "select a,b from t where c=?", 5, "x"));
		assertThat(render(request, "", Map.of())).contains("<span class=\"line\" data-code=\"sql\">from t</span>",
				"<dt>Executed</dt><dd>5.0 ms</dd>", "none (auto-commit)", "data-copy-from=\"queries/1/text\"",
				"data-copy-from=\"queries/1/text-with-values\"", "<code>x</code>", "Requests.java:",
				"this.recording.begin(", "class=\"line here\"");
	}

	@Test
	void failureIsRenderedWithItsState() {
		InspectedRequest request = Requests.record((work) -> work.query("main", "select " + HOSTILE, 1, HOSTILE)
			.failed(1, new QueryError("42S22", 42122, "no column " + HOSTILE)));
		assertThat(render(request, "", Map.of()))
			.contains("no column &lt;script&gt;alert(1)&lt;/script&gt;", "SQL state 42S22, code 42122")
			.doesNotContain("<script");
	}

	@Test
	void brokenSqlIsRenderedAsItIs() {
		String broken = "selec 'no end, ((( from \"\u0000 where";
		InspectedRequest request = Requests.record((work) -> work.query("main", broken, 1));
		assertThat(((QueryView) part(request, "", Map.of())).sql()).isEqualTo(broken);
	}

	@Test
	void longStatementIsShownByItsBeginningAndCopiedWhole() {
		String sql = "select a from t where a in (" + "1,".repeat(50_000) + "1)";
		InspectedRequest request = Requests.record((work) -> work.query("main", sql, 1));
		QueryView query = (QueryView) part(request, "", Map.of());
		assertThat(query.sql()).hasSize(10_000);
		assertThat(query.kept()).isEqualTo(sql.length());
		assertThat(render(request, "", Map.of())).contains("The first 10,000 of 100,030 characters.")
			.doesNotContain("sql-length");
		assertThat(part(request, "text", Map.of())).isEqualTo(TextView.whole(sql));
	}

	@Test
	void cutStatementIsCopiedWholeAsLongAsItIsKept() {
		String sql = "select a from t where a = ?" + " or a = 'b'".repeat(1_000);
		LongTexts texts = new LongTexts(50_000);
		InspectedRequest request = Requests
			.record((work) -> work.query("main", new Statements(27, texts).find(sql), 1, "x"));
		assertThat(render(request, "", Map.of())).doesNotContain("no longer kept");
		assertThat(part(request, "text", Map.of())).isEqualTo(TextView.whole(sql));
		assertThat(part(request, "text-with-values", Map.of())).isEqualTo(TextView.whole(sql.replace("?", "'x'")));
		texts.keep("y".repeat(20_000));
		assertThat(render(request, "", Map.of())).contains("The first 27 of 11,027 characters.",
				"The first 27 can be copied, the rest is no longer kept:",
				"<code>debug-toolbar.recording.long-texts</code>");
		assertThat(part(request, "text", Map.of())).isEqualTo(new TextView(sql.substring(0, 27),
				"Only the first 27 of 11,027 characters: the rest is no longer kept, see debug-toolbar.recording.long-texts."));
	}

	@Test
	void manyValuesArePaged() {
		Object[] values = IntStream.range(0, 30_000).boxed().toArray();
		InspectedRequest request = Requests.record((work) -> work.query("main", "select ?", 1, values));
		ParametersView last = (ParametersView) part(request, "parameters", Map.of("page", "149"));
		assertThat(last.values().items()).hasSize(200).first().extracting(SqlView.Parameter::value).isEqualTo("29800");
		assertThat(render(request, "", Map.of())).contains("1 to 200 of 30,000",
				"data-get=\"queries/1/parameters?set=0&amp;page=1\"");
		assertThat(render(request, "parameters", Map.of("page", "149"))).contains("29,801 to 30,000 of 30,000",
				"data-get=\"queries/1/parameters?set=0&amp;page=148\"");
	}

	@Test
	void listOfExecutionsHasTheFirstValuesOnly() {
		Object[] values = IntStream.range(0, 30_000).boxed().toArray();
		InspectedRequest request = Requests.record((work) -> work.query("main", "select ?", 1, values));
		Page<?> page = (Page<?>) this.panel.findPart(request, List.of("queries"), Map.of()).orElseThrow();
		SqlView.Execution execution = (SqlView.Execution) page.items().get(0);
		assertThat(execution.parameters()).hasSize(10);
		assertThat(execution.moreParameters()).isEqualTo(29_990);
	}

	@Test
	void setOfABatchIsChosen() {
		InspectedRequest request = Requests.record((work) -> work.query("main", "insert into t values (?)", 1)
			.bound(List.of(Requests.parameters("first"), Requests.parameters("second")), 1, 50));
		assertThat(render(request, "", Map.of())).contains("Parameters, the first 2 of 50 sets are kept",
				"data-get=\"queries/1/parameters?set=\"", "<code>first</code>");
		assertThat(render(request, "parameters", Map.of("set", "1"))).contains("<code>second</code>",
				"<option value=\"1\" selected=\"selected\">2</option>");
		assertThat(((ParametersView) part(request, "parameters", Map.of("set", "7"))).values().items()).isEmpty();
	}

	@Test
	void longValueIsShownByItsBeginningAndCopiedWhole() {
		String text = "x".repeat(1_048_576);
		LongTexts texts = new LongTexts(3_000_000);
		InspectedRequest request = withValue(cut(text.substring(0, 1_000), texts.keep(text)));
		assertThat(render(request, "", Map.of())).contains("x".repeat(300) + "…</code>", "1,048,576 characters",
				"data-copy-from=\"queries/1/value?set=0&amp;position=0\"");
		assertThat(part(request, "value", Map.of("set", "0", "position", "0"))).isEqualTo(TextView.whole(text));
		assertThat(part(request, "text-with-values", Map.of())).isEqualTo(TextView.whole("select '" + text + "'"));
		assertThat(this.panel.findPart(request, List.of("queries", "1", "value"), Map.of("position", "1"))).isEmpty();
	}

	@Test
	void valueThatWasDroppedSaysSo() {
		InspectedRequest request = withValue(cut("x".repeat(1_000), LongTexts.none().keep("x".repeat(1_048_576))));
		assertThat(render(request, "", Map.of())).contains("the first 1,000 of 1,048,576, the rest is no longer kept",
				"<code>debug-toolbar.recording.long-texts</code>");
		assertThat(((TextView) part(request, "value", Map.of())).note()).contains("Only the first 1,000 of 1,048,576");
		assertThat(((TextView) part(request, "text-with-values", Map.of())).text())
			.contains("/* not the whole value */");
	}

	@Test
	void streamIsNeverReadAndSaysSo() {
		InspectedRequest request = withValue(cut("(stream of 1048576 bytes)", null));
		assertThat(render(request, "", Map.of())).contains("never read by the toolbar")
			.doesNotContain("long-texts", "Copy value");
		assertThat(((TextView) part(request, "value", Map.of())).note()).contains("never reads streams");
	}

	@Test
	void maskedValueStaysMasked() {
		BoundParameter value = new BoundParameter("1", "password", "VARCHAR", null, -1, false, true);
		InspectedRequest request = Requests
			.record((work) -> work.query("main", "select ?", 1).bound(List.of(List.of(value)), 1, 0));
		assertThat(render(request, "", Map.of())).contains("<span class=\"masked\">••••••</span>");
		assertThat(part(request, "value", Map.of())).isEqualTo(TextView.whole("••••••"));
	}

	private static BoundParameter cut(String beginning, @Nullable LongText whole) {
		return new BoundParameter("1", "note", "VARCHAR", beginning, 1_048_576, true, false, ParameterBinder.OBJECT,
				whole);
	}

	private static InspectedRequest withValue(BoundParameter value) {
		return Requests.record((work) -> work.query("main", "select ?", 1).bound(List.of(List.of(value)), 1, 0));
	}

	private Object part(InspectedRequest request, String name, Map<String, String> parameters) {
		List<String> path = name.isEmpty() ? List.of("queries", "1") : List.of("queries", "1", name);
		return this.panel.findPart(request, path, parameters).orElseThrow();
	}

	private String render(InspectedRequest request, String name, Map<String, String> parameters) {
		Fragment fragment = (Fragment) part(request, name, parameters);
		return new ThymeleafPanelRenderer().render(this.panel, fragment.template(), fragment).orElseThrow();
	}

}
