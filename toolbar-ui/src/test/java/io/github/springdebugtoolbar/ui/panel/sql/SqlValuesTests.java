package io.github.springdebugtoolbar.ui.panel.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.github.springdebugtoolbar.recording.BoundParameter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlValues}.
 */
class SqlValuesTests {

	@Test
	void valuesAreQuotedByType() {
		assertThat(literals(1L, new BigDecimal("2.50"), true, "it's", null)).isEqualTo("1, 2.50, true, 'it''s', null");
		assertThat(literals(LocalDate.parse("2026-07-01"), LocalTime.parse("10:15"),
				LocalDateTime.parse("2026-07-01T10:15:30"), OffsetDateTime.parse("2026-07-01T10:15:30Z"), 1.5))
			.isEqualTo("date '2026-07-01', time '10:15', timestamp '2026-07-01 10:15:30', '2026-07-01T10:15:30Z', 1.5");
		assertThat(literals(UUID.fromString("c0a80101-0000-4000-8000-000000000001"), Double.NaN, 'x', "", "\\"))
			.isEqualTo("'c0a80101-0000-4000-8000-000000000001', 'NaN', 'x', '', '\\'");
	}

	@Test
	void maskedValueStaysMasked() {
		BoundParameter secret = new BoundParameter("1", "password", "VARCHAR", null, 8, false, true);
		assertThat(SqlValues.put("update users set password=?", List.of(secret)))
			.isEqualTo("update users set password='••••••'");
	}

	@Test
	void cutValueSaysSo() {
		BoundParameter cut = new BoundParameter("1", "note", "VARCHAR", "begin", 5000, true, false);
		assertThat(SqlValues.put("select ?", List.of(cut))).isEqualTo("select 'begin' /* not the whole value */");
	}

	@Test
	void outputStaysAPlaceholder() {
		BoundParameter output = new BoundParameter("1", "", "OUT", null, -1, false, false);
		assertThat(SqlValues.put("{? = call f()}", List.of(output))).isEqualTo("{? = call f()}");
	}

	@Test
	void questionMarksInTextsAndCommentsAreNoPlaceholders() {
		assertThat(SqlValues.put("select '?', \"?\", `?`, /* ? */ ? -- ?\n, ?", Requests.parameters("a", "b")))
			.isEqualTo("select '?', \"?\", `?`, /* ? */ 'a' -- ?\n, 'b'");
	}

	@Test
	void escapedQuestionMarkIsAnOperator() {
		assertThat(SqlValues.put("select a ?? b, ?", Requests.parameters("x"))).isEqualTo("select a ?? b, 'x'");
	}

	@Test
	void placeholdersWithoutValueStay() {
		assertThat(SqlValues.put("select ?, ?", Requests.parameters("x"))).isEqualTo("select 'x', ?");
		assertThat(SqlValues.put("select 'open", Requests.parameters("x"))).isEqualTo("select 'open");
	}

	private static String literals(@Nullable Object... values) {
		return SqlValues.put("?, ?, ?, ?, ?", Requests.parameters(values));
	}

}
