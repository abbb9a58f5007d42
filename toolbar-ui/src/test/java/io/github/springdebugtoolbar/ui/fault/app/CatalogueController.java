package io.github.springdebugtoolbar.ui.fault.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.client.RestTemplate;

/**
 * The pages of the application.
 */
@Controller
public class CatalogueController {

	private final Catalogue catalogue;

	private final Authors authors;

	private final AsyncTaskExecutor executor;

	private final RestTemplate client;

	CatalogueController(Catalogue catalogue, Authors authors, AsyncTaskExecutor applicationTaskExecutor,
			RestTemplate client) {
		this.client = client;
		this.catalogue = catalogue;
		this.authors = authors;
		this.executor = applicationTaskExecutor;
	}

	@GetMapping("/authors")
	String authors(Model model, HttpSession session) {
		session.setAttribute("seen", "authors");
		model.addAttribute("authors",
				this.authors.findAll().stream().filter((author) -> author.getName().startsWith("Author")).toList());
		return "fault/authors";
	}

	@GetMapping(path = "/page", produces = "text/html")
	@ResponseBody
	String page() {
		return "<html><body><p>" + this.catalogue.merged() + "</p></body></html>";
	}

	@GetMapping("/stream")
	void stream(HttpServletResponse response) throws Exception {
		response.setContentType("text/html");
		response.getWriter().write("<html><body>");
		response.flushBuffer();
		response.getWriter().write(String.join(", ", this.catalogue.titles()));
		response.getWriter().write("</body></html>");
	}

	@GetMapping("/titles")
	@ResponseBody
	List<String> titles() {
		return this.catalogue.titles();
	}

	@GetMapping("/later")
	@ResponseBody
	Callable<List<String>> later() {
		return this.catalogue::titles;
	}

	@GetMapping("/elsewhere")
	@ResponseBody
	List<String> elsewhere() throws ExecutionException, InterruptedException {
		return CompletableFuture.supplyAsync(this.catalogue::names, this.executor).get();
	}

	@GetMapping("/leaves")
	@ResponseBody
	List<Long> leaves() {
		return this.catalogue.leaves();
	}

	@GetMapping("/call")
	@ResponseBody
	String call(HttpServletRequest request) {
		return this.client.getForObject("http://localhost:" + request.getLocalPort() + "/titles", String.class);
	}

	@GetMapping("/refused")
	@ResponseBody
	String refused() {
		this.catalogue.refuse();
		return "never";
	}

	@GetMapping("/away")
	String away() {
		return "redirect:/authors";
	}

	@PostMapping("/authors")
	@ResponseBody
	String save(@RequestParam String name) {
		return "Saved " + this.catalogue.save(name);
	}

	@PostMapping("/broken")
	@ResponseBody
	String fail(@RequestParam String name) {
		this.catalogue.fail(name);
		return "never";
	}

}
