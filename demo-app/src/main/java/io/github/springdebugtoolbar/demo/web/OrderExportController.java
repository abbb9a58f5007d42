package io.github.springdebugtoolbar.demo.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Orders as a file that is written while the database is still answering.
 */
@Controller
class OrderExportController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final OrderExport export;

	OrderExportController(OrderExport export) {
		this.export = export;
	}

	@GetMapping("/orders/export")
	ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "10000") int limit) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=orders.csv")
			.body((out) -> this.export.write(limit, out));
	}

}
