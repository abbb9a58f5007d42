package io.github.springdebugtoolbar.demo.web;

import java.security.Principal;

import io.github.springdebugtoolbar.demo.shop.Customers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The one page behind the login.
 */
@Controller
class AccountController {

	private static final long CUSTOMER = 1;

	private final Customers customers;

	AccountController(Customers customers) {
		this.customers = customers;
	}

	@GetMapping("/account")
	String account(Principal principal, Model model) {
		model.addAttribute("login", principal.getName());
		model.addAttribute("customer", this.customers.findById(CUSTOMER).orElseThrow());
		return "account";
	}

}
