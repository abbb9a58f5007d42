package io.github.springdebugtoolbar.demo.gains;

import java.util.Locale;

import io.github.springdebugtoolbar.demo.problem.Problem;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Prints the table of gains as Markdown when the shop has started, and stops the shop.
 */
@Component
@ConditionalOnProperty("demo.print-gains")
class GainsPrinter implements ApplicationRunner {

	private final Gains gains;

	private final ConfigurableApplicationContext shop;

	GainsPrinter(Gains gains, ConfigurableApplicationContext shop) {
		this.gains = gains;
		this.shop = shop;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		System.out.println("| problem | statements | rows | connection held | time | faster |");
		System.out.println("|---|--:|--:|--:|--:|--:|");
		for (Problem problem : Problem.values()) {
			System.out.println(line(this.gains.measure(problem)));
		}
		System.exit(SpringApplication.exit(this.shop));
	}

	static String line(Gain gain) {
		Measurement slow = gain.slow();
		Measurement cured = gain.cured();
		return String.format(Locale.ROOT, "| %s | %,d → %,d | %,d → %,d | %.1f → %.1f ms | %.1f → %.1f ms | ×%.1f |",
				gain.problem().getTitle(), slow.statements(), cured.statements(), slow.rows(), cured.rows(),
				slow.heldMillis(), cured.heldMillis(), slow.millis(), cured.millis(), gain.getFactor());
	}

}
