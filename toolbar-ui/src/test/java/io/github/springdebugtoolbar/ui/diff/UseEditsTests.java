package io.github.springdebugtoolbar.ui.diff;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UseEdits}.
 */
class UseEditsTests {

	private static final String NONE = "";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"return this.orders.find(OPEN).size(); | return Math.toIntExact(this.orders.countOpen(OPEN));",
			"return this.orders¶→→.find(OPEN)¶→→.stream()¶→→.count(); | return this.orders¶→→.countOpen(OPEN);",
			"List<Order> all = this.orders.find(OPEN);¶→→log();¶→→return all.size(); | log();¶→→return Math.toIntExact(this.orders.countOpen(OPEN));" })
	void listIsCounted(String before, String after) {
		assertThat(edited(before, Use.Kind.COUNT, "countOpen(status);")).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "return orders.find(OPEN).isEmpty(); | return !orders.existsOpen(OPEN);",
					"if (!orders.find(OPEN).isEmpty()) { } | if (orders.existsOpen(OPEN)) { }",
					"return orders.find(OPEN).size() > 0; | return orders.existsOpen(OPEN);",
					"return orders.find(OPEN).stream().findFirst().isPresent(); | return orders.existsOpen(OPEN);" })
	void listIsTested(String before, String after) {
		assertThat(edited(before, Use.Kind.EXISTS, "existsOpen(status);")).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"int sum = orders.find(OPEN).stream().mapToInt(Order::getTotal).sum(); | int sum = Math.toIntExact(orders.sumTotal(OPEN));",
			"return orders.find(OPEN).stream().mapToLong((order) -> order.getTotal()).sum(); | return orders.sumTotal(OPEN);",
			"return orders.find(OPEN).stream().map(o -> o.total()).reduce(BigDecimal.ZERO, BigDecimal::add); | return orders.sumTotal(OPEN);",
			"return orders.find(OPEN).stream().collect(Collectors.summingLong(Order::getTotal)); | return orders.sumTotal(OPEN);",
			"for (Order order : orders.find(OPEN)) {¶→→→sum += order.getTotal();¶→→} | sum += orders.sumTotal(OPEN);",
			"List<Order> all = orders.find(OPEN);¶→→for (Order order : all) sum = sum.add(order.getTotal()); | sum = sum.add(orders.sumTotal(OPEN));" })
	void attributeIsAddedUp(String before, String after) {
		assertThat(edited(before, Use.Kind.SUM, "sumTotal(status);", "total:Long")).isEqualTo(after);
	}

	@Test
	void attributeIsGrouped() {
		assertThat(edited(
				"return orders.find(OPEN).stream().collect(Collectors.groupingBy(Order::getTotal, Collectors.counting()));",
				Use.Kind.GROUP, "countByTotal(status);", "total:Long"))
			.isEqualTo("return orders.countByTotal(OPEN).stream()"
					+ ".collect(Collectors.toMap((row) -> (Long) row[0], (row) -> (Long) row[1]));");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"List<Order> all = orders.find(OPEN);¶→→int a = all.size();¶→→return all.stream().mapToInt(Order::getTotal).sum();",
			"return orders.find(OPEN).stream().filter(Order::isOld).mapToInt(Order::getTotal).sum();",
			"return orders.find(OPEN).stream().mapToInt(Order::getCount).sum();",
			"for (Order order : orders.find(OPEN)) { if (order.isOld()) { sum += order.getTotal(); } }",
			"orders.find(A).stream().mapToInt(Order::getTotal).sum(); orders.find(B).stream().mapToInt(Order::getTotal).sum();" })
	void whatIsMoreThanASumStays(String code) {
		assertThat(edited(code, Use.Kind.SUM, "sumTotal(status);", "total:Long")).isEqualTo(NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"orders.find(OPEN).forEach((order) -> order.setTotal(0)); | orders.updateTotal(0, OPEN);",
			"orders.find(OPEN).forEach(o -> { o.setTotal(sum(1, 2)); }); | orders.updateTotal(sum(1, 2), OPEN);",
			"for (Order order : orders.find(OPEN)) {¶→→→order.reset(0);¶→→} | orders.updateTotal(0, OPEN);",
			"List<Order> all = orders.find(OPEN);¶→→for (Order order : all) order.setTotal(0); | orders.updateTotal(0, OPEN);",
			"List<Order> all = orders.find(OPEN);¶→→int zero = 0;¶→→all.forEach((order) -> order.setTotal(zero));¶→→return all; | int zero = 0;¶→→orders.updateTotal(zero, OPEN);¶→→List<Order> all = orders.find(OPEN);¶→→return all;",
			"for (Order order : orders.find(OPEN)) {¶→→→order.setTotal(0);¶→→→orders.save(order);¶→→} | orders.updateTotal(0, OPEN);" })
	void loopThatOnlySetsBecomesOneCall(String before, String after) {
		assertThat(edited(before, Use.Kind.SET, "updateTotal(total, status);", "total")).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "orders.find(OPEN).forEach((order) -> order.setTotal(order.getCount()));",
					"orders.find(OPEN).forEach(Order::reset);",
					"for (Order order : orders.find(OPEN)) { if (order.isOld()) { order.setTotal(0); } }",
					"for (Order order : orders.find(OPEN)) { order.setTotal(0); mail.send(order); }",
					"List<Order> all = orders.find(OPEN); log(all); all.forEach((order) -> order.setTotal(0));" })
	void loopThatDoesMoreStays(String code) {
		assertThat(edited(code, Use.Kind.SET, "updateTotal(total, status);", "total")).isEqualTo(NONE);
	}

	@Test
	void severalAttributesAreToldByTheirSetters() {
		assertThat(edited("orders.find(OPEN).forEach((order) -> { order.setStatus(DONE); order.setTotal(0); });",
				Use.Kind.SET, "updateTotalAndStatus(total, newStatus, status);", "total", "status"))
			.isEqualTo("orders.updateTotalAndStatus(0, DONE, OPEN);");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"for (Line line : lines) {¶→→→show(line, orders.find(OPEN));¶→→} | List<Order> result = orders.find(OPEN);¶→→for (Line line : lines) {¶→→→show(line, result);¶→→}",
			"return lines.stream().map((line) -> show(line, orders.find(OPEN))).toList(); | List<Order> result = orders.find(OPEN);¶→→return lines.stream().map((line) -> show(line, result)).toList();",
			"int a = orders.find(OPEN).size();¶→→return a + orders.find(OPEN).size(); | List<Order> result = orders.find(OPEN);¶→→int a = result.size();¶→→return a + result.size();" })
	void repeatedCallIsKept(String before, String after) {
		assertThat(edited(before, Use.Kind.AGAIN, "var result = orders.find(); // once", "List<Order>"))
			.isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "return lines.stream().map((line) -> orders.find(line.status())).toList();",
					"for (Status status : all) {¶→→→show(orders.find(status));¶→→}",
					"for (Line line : lines) {¶→→→Status status = line.status();¶→→→show(orders.find(status));¶→→}",
					"return orders.find(OPEN).size();", "show(orders.find(A));¶→→show(orders.find(B));" })
	void callThatDependsOnTheLoopStays(String code) {
		assertThat(edited(code, Use.Kind.AGAIN, "var result = orders.find(); // once", "List<Order>")).isEqualTo(NONE);
	}

	// The body of the method as it will be, an empty text if it stays.
	private static String edited(String body, Use.Kind kind, String after, String... attributes) {
		String before = "import java.util.List;\nimport shop.Order;\nclass Desk {\n\tint run() {\n\t\t";
		String behind = "\n\t}\n}\n";
		String source = before + body.replace('¶', '\n').replace('→', '\t') + behind;
		Change change = Change.use("shop.Desk", "run", new Use(kind, "find", List.of(attributes)), after);
		return new Edits(Outline.of(source, "java"), List.of()).find(change)
			.map((edit) -> edit.apply(source))
			.map((text) -> text.substring(before.length(), text.length() - behind.length()))
			.map((text) -> text.replace('\n', '¶').replace('\t', '→'))
			.orElse(NONE);
	}

}
