package io.github.springdebugtoolbar.demo.security;

import java.util.List;

import com.microsoft.playwright.Locator;
import io.github.springdebugtoolbar.demo.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A walk through everything that the toolbar shows of a request.
 */
class Walk {

	private static final int OPENED = 6;

	private final Visit visit;

	Walk(Visit visit) {
		this.visit = visit;
	}

	/**
	 * Opens every panel, and in it whatever opens.
	 * @return the panels
	 */
	List<String> everywhere() {
		List<String> panels = this.visit.findPanels();
		panels.forEach(this.visit::showPanel);
		if (panels.contains("findings")) {
			cards();
		}
		queries();
		waterfall();
		comparison();
		menus();
		return panels;
	}

	private void cards() {
		this.visit.showPanel("findings");
		for (Locator toggle : this.visit.toolbar(".card-toggle").all()) {
			if ("false".equals(toggle.getAttribute("aria-expanded"))) {
				toggle.click();
			}
		}
		Visit.expect(this.visit.toolbar(".card .actions").first()).isVisible();
	}

	private void queries() {
		this.visit.showPanel("sql");
		int count = Math.min(OPENED, this.visit.toolbar(".query-row > .expand, .query-row .expand").count());
		for (int i = 0; i < count; i++) {
			this.visit.toolbar(".query-row .expand").nth(i).click();
		}
		Visit.expect(this.visit.toolbar(".detail, .execution-row").first()).isVisible();
		if (this.visit.toolbar(".execution-row .expand").count() > 0) {
			this.visit.toolbar(".execution-row .expand").first().click();
		}
		Visit.expect(this.visit.toolbar(".detail").first()).isVisible();
		ask();
	}

	private void ask() {
		Locator run = this.visit.toolbar("[data-post$='/run']:enabled").first();
		run.click();
		Visit.expect(this.visit.toolbar(".result > *").first()).isVisible();
		this.visit.toolbar("[data-post$='/explain']:enabled").first().click();
		Visit.expect(this.visit.toolbar(".level [role=tab]").first()).isVisible();
		this.visit.toolbar(".level [role=tab]").last().click();
		Visit.expect(this.visit.toolbar(".level pre").first()).isVisible();
		this.visit.page().keyboard().press("Escape");
		Visit.expect(this.visit.toolbar(".level")).hasCount(0);
	}

	private void waterfall() {
		Visit.expect(this.visit.toolbar(".lanes .lane").first()).isVisible();
		this.visit.toolbar(".lane-track").last().hover();
		this.visit.toolbar(".lanes").getByText("Show as table").click();
		Visit.expect(this.visit.toolbar("table").first()).isVisible();
	}

	private void comparison() {
		this.visit.showPanel("history");
		this.visit.toolbar(".history input").nth(0).check();
		this.visit.toolbar(".history input").nth(1).check();
		this.visit.toolbar(".panel button >> text=Compare two").click();
		Visit.expect(this.visit.toolbar(".metrics")).isVisible();
	}

	private void menus() {
		this.visit.toolbar(".switcher").first().click();
		assertThat(this.visit.toolbar(".panel .message.failed").count()).isZero();
		this.visit.page().keyboard().press("Escape");
	}

}
