package io.github.springdebugtoolbar.detection.nplusone;

import java.util.List;

import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignaturesTests {

	@Test
	void parametersGetNamesOfTheirTypes() {
		RepositoryMethod method = new RepositoryMethod("shop.Orders", "data.Executor", "findAll",
				List.of("Specification<Order>", "Sort", "Sort"), "List<Order>", "shop.Order",
				RepositoryMethod.Kind.BASE, null, false, List.of(), false);
		assertThat(Signatures.of(method))
			.isEqualTo("List<Order> findAll(Specification<Order> specification, Sort sort, Sort sort2)");
	}

}
