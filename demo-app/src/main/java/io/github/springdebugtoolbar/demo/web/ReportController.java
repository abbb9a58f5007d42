package io.github.springdebugtoolbar.demo.web;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import io.github.springdebugtoolbar.demo.shop.Orders;
import io.github.springdebugtoolbar.demo.shop.Products;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * Reports take longer, so other threads make them: sales as a {@code Callable}, stock as
 * a {@code DeferredResult}.
 */
@Controller
class ReportController {

	private final Orders orders;

	private final Products products;

	private final AsyncTaskExecutor executor;

	ReportController(Orders orders, Products products,
			@Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor) {
		this.orders = orders;
		this.products = products;
		this.executor = executor;
	}

	@GetMapping("/reports")
	String reports() {
		return "reports";
	}

	@GetMapping("/reports/sales")
	Callable<String> sales(Model model) {
		return () -> {
			model.addAttribute("months", this.orders.findMonthlySales());
			return "sales";
		};
	}

	@GetMapping("/reports/stock")
	DeferredResult<ModelAndView> stock() {
		DeferredResult<ModelAndView> result = new DeferredResult<>();
		CompletableFuture.supplyAsync(this::createStockReport, this.executor)
			.thenAccept(result::setResult)
			.exceptionally((ex) -> {
				result.setErrorResult(ex);
				return null;
			});
		return result;
	}

	private ModelAndView createStockReport() {
		return new ModelAndView("stock", "products", this.products.findTop20ByOrderByStockAscNameAsc());
	}

}
