package io.github.springdebugtoolbar.web;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.SecretNames;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerValues}.
 */
class ContainerValuesTests {

	private final ValueReader reader = new ValueReader(new SecretNames(List.of()));

	@Test
	void masksWhatIsSecretByItsName() {
		ContainerValues values = new ContainerValues(this.reader::ofHeader);
		values.add("Accept", "text/html");
		values.add("X-Api-Key", "s3cret");
		assertThat(values.masked()).containsExactly(new NamedValue("Accept", "text/html", false),
				new NamedValue("X-Api-Key", BoundParameter.MASK, true));
	}

	@Test
	void masksWhenTheFirstIsAskedForAndOnce() {
		List<String> asked = new ArrayList<>();
		ContainerValues values = new ContainerValues((name, value) -> {
			asked.add(name);
			return this.reader.ofHeader(name, value);
		});
		values.add("Accept", "text/html");
		values.add("Host", "localhost");
		List<NamedValue> masked = values.masked();
		assertThat(masked).hasSize(2);
		assertThat(asked).isEmpty();
		assertThat(masked.get(1).value()).isEqualTo("localhost");
		assertThat(masked.get(0).value()).isEqualTo("text/html");
		assertThat(asked).containsExactly("Accept", "Host");
	}

	@Test
	void showsNothingOfWhatCannotBeTold() {
		ContainerValues values = new ContainerValues((name, value) -> {
			throw new IllegalStateException("failed");
		});
		values.add("name", "s3cret");
		assertThat(values.masked()).containsExactly(new NamedValue(BoundParameter.MASK, BoundParameter.MASK, true));
	}

}
