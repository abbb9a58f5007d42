package io.github.springdebugtoolbar.demo;

import io.github.springdebugtoolbar.history.RequestHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found on slow pages and on their cured twins, on any database and with any
 * version of Hibernate.
 */
abstract class SlowPageTests {

	@LocalServerPort
	private int port;

	private Findings findings;

	@BeforeEach
	void visitShop(@Autowired RequestHistory history) {
		this.findings = new Findings(new Shop(this.port), history);
	}

	@ParameterizedTest
	@MethodSource("io.github.springdebugtoolbar.demo.SlowPage#withoutTimes")
	void slowPageHasItsFindingAndNoOther(SlowPage page) {
		page.assertFound(this.findings.visit(page.slow(), page.code()).findings());
	}

	@ParameterizedTest
	@MethodSource("io.github.springdebugtoolbar.demo.SlowPage#withoutTimes")
	void curedPageHasNone(SlowPage page) {
		assertThat(Findings.codes(this.findings.visit(page.cured()))).isEmpty();
	}

}
