package io.github.springdebugtoolbar.demo.problem.missingindex;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The order that is in a parcel.
 */
@Controller
@RequestMapping("/problems/missing-index")
class MissingIndexController {

	private final Parcels parcels;

	MissingIndexController(Parcels parcels) {
		this.parcels = parcels;
	}

	@GetMapping("/slow")
	String slow(@RequestParam(defaultValue = "TR1001234") String code, Model model) {
		model.addAttribute("order", this.parcels.findByTrackingCode(code));
		return "problems/missing-index";
	}

	@GetMapping("/cured")
	String cured(@RequestParam(defaultValue = "TR1001234") String code, Model model) {
		model.addAttribute("order", this.parcels.findByParcelCode(code));
		return "problems/missing-index";
	}

}
