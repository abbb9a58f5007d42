package io.github.springdebugtoolbar.benchmarks.shop;

import java.lang.management.ManagementFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * A page of very many statements, and what is left of it in memory.
 */
@Controller
class StressController {

	private final JdbcTemplate jdbc;

	StressController(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@GetMapping("/statements")
	String statements(@RequestParam int count, @RequestParam(defaultValue = "1") int distinct) {
		for (int i = 0; i < count; i++) {
			this.jdbc.queryForObject("select name as n" + i % distinct + " from product where id = ?", String.class,
					1 + i % ShopData.ROWS);
		}
		return "none";
	}

	@GetMapping("/heap")
	@ResponseBody
	long heap() {
		System.gc();
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
