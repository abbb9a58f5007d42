package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link RequestHistory} does.
 */
abstract class RequestHistoryContract {

	abstract RequestHistory history();

	@Test
	void findAllReturnsNewestFirst() {
		RequestHistory history = history();
		history.add(request("a"));
		history.add(request("b"));
		assertThat(history.findAll()).extracting((one) -> one.request().id()).containsExactly("b", "a");
	}

	@Test
	void findByIdOfWhatWasAdded() {
		RequestHistory history = history();
		history.add(request("a"));
		assertThat(history.findById("a")).map(InspectedRequest::request).contains(request("a").request());
		assertThat(history.findById("b")).isEmpty();
	}

	@Test
	void addOfTheSameIdReplacesInPlace() {
		RequestHistory history = history();
		InspectedRequest later = new InspectedRequest(new RecordedRequest("a", Instant.EPOCH, Duration.ofSeconds(2),
				HttpExchange.none(), List.of(), List.of(), List.of(), 0), List.of());
		history.add(request("a"));
		history.add(request("b"));
		history.add(later);
		assertThat(history.findAll()).extracting(InspectedRequest::request)
			.containsExactly(request("b").request(), later.request());
	}

	static InspectedRequest request(String id) {
		return new InspectedRequest(new RecordedRequest(id, Instant.EPOCH, Duration.ZERO, HttpExchange.none(),
				List.of(), List.of(), List.of(), 0), List.of());
	}

}
