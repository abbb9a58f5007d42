package io.github.springdebugtoolbar.demo.trial;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages of the lockers.
 */
@RestController
@RequestMapping(path = "/api/lockers", produces = MediaType.TEXT_HTML_VALUE)
class LockerController {

	private static final String PAGE = "<!doctype html><html><body>%d</body></html>";

	private final Lockers lockers;

	LockerController(Lockers lockers) {
		this.lockers = lockers;
	}

	@GetMapping("/count/slow")
	String countByLoading() {
		return PAGE.formatted(this.lockers.countByLoading());
	}

	@GetMapping("/count/cured")
	String count() {
		return PAGE.formatted(this.lockers.count());
	}

	@GetMapping("/reference/slow")
	String lendByLoading() {
		return PAGE.formatted(this.lockers.lendByLoading());
	}

	@GetMapping("/reference/cured")
	String lend() {
		return PAGE.formatted(this.lockers.lend());
	}

	@GetMapping("/unusable/slow")
	String findByFunction() {
		return PAGE.formatted(this.lockers.findByFunction());
	}

	@GetMapping("/unusable/cured")
	String find() {
		return PAGE.formatted(this.lockers.find());
	}

}
