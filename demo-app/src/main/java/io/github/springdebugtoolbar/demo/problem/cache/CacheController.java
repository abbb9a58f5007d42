package io.github.springdebugtoolbar.demo.problem.cache;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The products that sell best.
 */
@Controller
@RequestMapping("/problems/cache")
class CacheController {

	private final Bestsellers bestsellers;

	CacheController(Bestsellers bestsellers) {
		this.bestsellers = bestsellers;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("bestsellers", this.bestsellers.find());
		return "problems/cache";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("bestsellers", this.bestsellers.findCached());
		return "problems/cache";
	}

}
