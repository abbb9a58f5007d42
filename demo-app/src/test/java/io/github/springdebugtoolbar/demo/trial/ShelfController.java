package io.github.springdebugtoolbar.demo.trial;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Pages whose templates ask the database.
 */
@Controller
class ShelfController {

	private final BookRepository books;

	ShelfController(BookRepository books) {
		this.books = books;
	}

	@GetMapping("/api/template/slow")
	String askAgain(Model model) {
		model.addAttribute("books", this.books);
		return "trial/ask-again";
	}

	@GetMapping("/api/template/cured")
	String askOnce(Model model) {
		model.addAttribute("count", this.books.count());
		return "trial/ask-once";
	}

}
