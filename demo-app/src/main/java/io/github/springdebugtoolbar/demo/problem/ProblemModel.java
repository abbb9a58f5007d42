package io.github.springdebugtoolbar.demo.problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the page of a problem which problem it shows, from its path.
 */
@ControllerAdvice(basePackageClasses = Problem.class)
class ProblemModel {

	@ModelAttribute
	void addProblem(HttpServletRequest request, Model model) {
		String[] path = request.getServletPath().split("/");
		if (path.length == 4) {
			model.addAttribute("problem", Problem.of(path[2]));
			model.addAttribute("cured", "cured".equals(path[3]));
		}
	}

}
