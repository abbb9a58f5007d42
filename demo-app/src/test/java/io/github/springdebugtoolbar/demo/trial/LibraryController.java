package io.github.springdebugtoolbar.demo.trial;

import java.util.Map;
import java.util.function.ToIntFunction;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages of the library.
 */
@RestController
class LibraryController {

	private static final Map<String, ToIntFunction<Library>> PAGES = Map.ofEntries(
			Map.entry("collection/slow", Library::countBooksOneByOne),
			Map.entry("collection/cured", Library::countBooksTogether),
			Map.entry("nested/slow", Library::countGenresOfBooksOneByOne),
			Map.entry("nested/cured", Library::countGenresOfBooksTogether),
			Map.entry("elements/slow", Library::countCitiesOneByOne),
			Map.entry("elements/cured", Library::countCitiesTogether),
			Map.entry("eager/slow", Library::countGenresOneByOne),
			Map.entry("eager/cured", Library::countGenresTogether),
			Map.entry("inverse/slow", Library::countPassportsOneByOne),
			Map.entry("inverse/cured", Library::countPassportsTogether),
			Map.entry("by-id/slow", Library::findBooksOneByOne), Map.entry("by-id/cured", Library::findBooksTogether),
			Map.entry("new-with-id/slow", Library::issueTickets),
			Map.entry("new-with-id/cured", Library::issueVersionedTickets),
			Map.entry("flush/slow", Library::flushAgain), Map.entry("flush/cured", Library::flushOnce),
			Map.entry("unused/slow", Library::doNothing), Map.entry("unused/cured", (library) -> 0));

	private static final String PAGE = "<!doctype html><html><body>%d</body></html>";

	private final Library library;

	private final Warehouse warehouse;

	LibraryController(Library library, Warehouse warehouse) {
		this.library = library;
		this.warehouse = warehouse;
	}

	@GetMapping(path = "/api/outgoing/slow", produces = MediaType.TEXT_HTML_VALUE)
	String callInTransaction() {
		return PAGE.formatted(this.warehouse.countInTransaction());
	}

	@GetMapping(path = "/api/outgoing/cured", produces = MediaType.TEXT_HTML_VALUE)
	String callAfterTransaction() {
		return PAGE.formatted(this.warehouse.countAfterTransaction());
	}

	@GetMapping(path = "/api/library/{page}/{twin}", produces = MediaType.TEXT_HTML_VALUE)
	String show(@PathVariable String page, @PathVariable String twin) {
		return PAGE.formatted(PAGES.get(page + "/" + twin).applyAsInt(this.library));
	}

}
