package io.github.springdebugtoolbar.benchmarks.shop;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The pages that are measured.
 */
@Controller
class PageController {

	private final Items items;

	private final TransactionOperations transactions;

	PageController(Items items, TransactionOperations transactions) {
		this.items = items;
		this.transactions = transactions;
	}

	@GetMapping("/none")
	String none() {
		return "none";
	}

	@GetMapping("/rows")
	String rows(Model model) {
		model.addAttribute("items", this.items.findAll());
		return "rows";
	}

	@GetMapping("/n-plus-one")
	String onePlusN(Model model) {
		model.addAttribute("items", this.items.findAll());
		return "n-plus-one";
	}

	@GetMapping("/json")
	@ResponseBody
	List<Line> json() {
		return this.items.findAll().stream().map(Line::of).toList();
	}

	@GetMapping("/streamed")
	ResponseEntity<StreamingResponseBody> streamed() {
		return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body((out) -> {
			Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			page.write("<!doctype html><html><body><ul>\n");
			this.transactions
				.executeWithoutResult((status) -> this.items.findAll().forEach((item) -> write(item, page)));
			page.write("</ul></body></html>\n");
			page.flush();
		});
	}

	private static void write(Item item, Writer page) {
		try {
			Line line = Line.of(item);
			page.write("<li>" + line.quantity() + " " + line.product() + "</li>\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Line(int quantity, String product) {

		static Line of(Item item) {
			return new Line(item.getQuantity(), item.getProduct().getName());
		}

	}

}
