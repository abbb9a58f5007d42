package io.github.springdebugtoolbar.demo;

import java.io.IOException;
import java.util.List;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Kinds of answers that the shop has no page for, each with queries of its own number.
 */
@RestController
class LoadController {

	static final List<String> PATHS = List.of("/test/load/events", "/test/load/away", "/test/load/unchanged");

	static final String TAG = "\"load\"";

	private final JdbcClient jdbc;

	private final AsyncTaskExecutor executor;

	LoadController(JdbcClient jdbc, AsyncTaskExecutor applicationTaskExecutor) {
		this.jdbc = jdbc;
		this.executor = applicationTaskExecutor;
	}

	@GetMapping(path = "/test/load/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events() {
		SseEmitter emitter = new SseEmitter();
		this.executor.execute(() -> send(emitter));
		return emitter;
	}

	@GetMapping("/test/load/away")
	ResponseEntity<Void> leave() {
		count(2);
		return ResponseEntity.status(HttpStatus.FOUND).header("Location", "/products/2").build();
	}

	@GetMapping("/test/load/unchanged")
	ResponseEntity<String> unchanged() {
		return ResponseEntity.ok().eTag(TAG).body("Counted " + count(3));
	}

	private void send(SseEmitter emitter) {
		try {
			for (int i = 0; i < 5; i++) {
				emitter.send(count(1));
			}
			emitter.complete();
		}
		catch (IOException ex) {
			emitter.completeWithError(ex);
		}
	}

	private int count(int times) {
		int count = 0;
		for (int i = 0; i < times; i++) {
			count += this.jdbc.sql("select count(*) from customer where id < ?").param(5).query(Integer.class).single();
		}
		return count;
	}

}
