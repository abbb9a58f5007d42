package io.github.springdebugtoolbar.demo.problem.openinview;

import io.github.springdebugtoolbar.demo.shop.Carrier;
import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the carrier says about the latest order. Both pages run the same code: it is the
 * set-up of the application that lets the first one hold its connection.
 */
@Controller
@RequestMapping("/problems/open-in-view")
class OpenInViewController {

	private final LatestOrder latestOrder;

	private final Carrier carrier;

	OpenInViewController(LatestOrder latestOrder, Carrier carrier) {
		this.latestOrder = latestOrder;
		this.carrier = carrier;
	}

	@GetMapping({ "/slow", "/cured" })
	String arrival(Model model) {
		Order order = this.latestOrder.find();
		model.addAttribute("order", order);
		model.addAttribute("days", this.carrier.findDaysToArrival(order.getNumber()));
		return "problems/open-in-view";
	}

}
