package io.github.springdebugtoolbar.ui.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.standard.StandardDialect;

/**
 * Lets template engines of the application note which line they evaluate.
 */
public final class TemplatePositions {

	private TemplatePositions() {
	}

	/**
	 * Puts a dialect that notes positions into the place of the standard one. An engine
	 * that has begun to work, or has no standard dialect, stays as it is.
	 * @param engine an engine of the application
	 */
	public static void noteIn(TemplateEngine engine) {
		if (engine.isInitialized() || engine.getDialects().stream().noneMatch(TemplatePositions::isReplaceable)) {
			return;
		}
		List<Registration> registrations = registrations(engine.getDialectsByPrefix());
		engine.clearDialects();
		registrations.forEach((registration) -> registration.addTo(engine));
	}

	private static List<Registration> registrations(Map<String, Set<IDialect>> dialects) {
		List<Registration> registrations = new ArrayList<>();
		dialects.forEach((prefix, ofPrefix) -> ofPrefix
			.forEach((dialect) -> registrations.add(new Registration(prefix, noting(dialect)))));
		return registrations;
	}

	private static IDialect noting(IDialect dialect) {
		return isReplaceable(dialect) ? new NotingDialect((StandardDialect) dialect) : dialect;
	}

	private static boolean isReplaceable(IDialect dialect) {
		return dialect instanceof StandardDialect && !(dialect instanceof NotingDialect);
	}

	private record Registration(@Nullable String prefix, IDialect dialect) {

		void addTo(TemplateEngine engine) {
			if (this.prefix != null) {
				engine.addDialect(this.prefix, this.dialect);
			}
			else {
				engine.addDialect(this.dialect);
			}
		}

	}

}
