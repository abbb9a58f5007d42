package io.github.springdebugtoolbar.datasource;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ParameterHash}.
 */
class ParameterHashTests {

	private final ParameterHash hash = new ParameterHash();

	@Test
	void equalValuesHaveEqualHashes() {
		UUID uuid = UUID.randomUUID();
		for (List<Object> pair : List.of(List.<Object>of("text", new String("text")), List.<Object>of(1, 1L),
				List.<Object>of(new byte[] { 1, 2 }, new byte[] { 1, 2 }),
				List.<Object>of(new int[] { 1, 2 }, new int[] { 1, 2 }),
				List.<Object>of(new BigDecimal("1.0"), new BigDecimal("1.00")),
				List.<Object>of(Timestamp.valueOf("2026-01-01 00:00:00"), Timestamp.valueOf("2026-01-01 00:00:00")),
				List.<Object>of(uuid, new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits())),
				List.<Object>of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)))) {
			assertThat(this.hash.of(pair.get(0))).isEqualTo(this.hash.of(pair.get(1)));
		}
	}

	@Test
	void differentValuesHaveDifferentHashes() {
		Set<Long> hashes = new HashSet<>();
		for (int i = 0; i < 100_000; i++) {
			hashes.add(this.hash.of(i));
			hashes.add(this.hash.of("text " + i));
		}
		// Texts that String.hashCode() does not tell apart.
		hashes.add(this.hash.of("Aa"));
		hashes.add(this.hash.of("BB"));
		hashes.add(this.hash.of(null));
		hashes.add(this.hash.of(""));
		assertThat(hashes).hasSize(200_004);
	}

	@Test
	void saltIsNewInEachRun() {
		assertThat(this.hash.of("secret")).isNotEqualTo(new ParameterHash().of("secret"));
	}

	@Test
	void whatCannotBeComparedIsUnique() {
		assertThat(this.hash.unique()).isNotEqualTo(this.hash.unique());
		assertThat(this.hash.of(new byte[1_000_000])).isNotEqualTo(this.hash.of(new byte[1_000_000]));
	}

}
