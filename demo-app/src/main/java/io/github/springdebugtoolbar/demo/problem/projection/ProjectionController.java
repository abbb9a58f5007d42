package io.github.springdebugtoolbar.demo.problem.projection;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The names of all products.
 */
@Controller
@RequestMapping("/problems/projection")
class ProjectionController {

	private final ProductNames names;

	ProjectionController(ProductNames names) {
		this.names = names;
	}

	@GetMapping("/slow")
	String slow(Model model) {
		model.addAttribute("names", this.names.findAllFromEntities());
		return "problems/projection";
	}

	@GetMapping("/cured")
	String cured(Model model) {
		model.addAttribute("names", this.names.findAll());
		return "problems/projection";
	}

}
