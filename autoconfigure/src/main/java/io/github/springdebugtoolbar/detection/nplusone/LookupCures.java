package io.github.springdebugtoolbar.detection.nplusone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.RepositoryMethod.Kind;

/**
 * Chooses how what is looked up in a loop is best looked up at once.
 */
final class LookupCures {

	private static final Pattern BY_ONE = Pattern.compile("^(\\w+By)((?:(?!And|Or)[A-Z][a-z0-9]*)+)$");

	private static final Pattern KEY = Pattern.compile("=\\s*\\?");

	private final RequestFacts facts;

	private final OneByOne loads;

	LookupCures(RequestFacts facts, OneByOne loads) {
		this.facts = facts;
		this.loads = loads;
	}

	List<Cure> find() {
		Optional<RepositoryMethod> method = this.facts.findCall(this.loads.first().number())
			.map(RepositoryCall::method);
		if (this.loads.kind() == OneByOne.Kind.BY_ID) {
			return List.of(byId(method));
		}
		return method.filter((candidate) -> candidate.kind() == Kind.DERIVED)
			.flatMap(LookupCures::derived)
			.or(this::statement)
			.map(List::of)
			.orElse(List.of());
	}

	private Cure byId(Optional<RepositoryMethod> method) {
		String entity = OneByOne.simpleName(this.loads.entity());
		String list = "List<" + entity + "> all = ";
		String code = method.map((known) -> list + variable(known.repository()) + ".findAllById(ids);")
			.orElse(list + "entityManager.createQuery(\"from " + entity + " e where e.id in :ids\", " + entity
					+ ".class)\n\t.setParameter(\"ids\", ids)\n\t.getResultList();");
		return new Cure(method.isPresent() ? "findAllById" : "One query",
				"Collect the ids first, and load them before the loop. Then `findById` finds them without a query, "
						+ "within the same transaction.",
				List.of(Change.code("java", code)));
	}

	private static Optional<Cure> derived(RepositoryMethod method) {
		Matcher name = BY_ONE.matcher(method.name());
		if (!name.matches() || method.parameterTypes().size() != 1) {
			return Optional.empty();
		}
		String code = "List<" + OneByOne.simpleName(method.entity()) + "> " + name.group(1) + name.group(2)
				+ "In(Collection<" + boxed(method.parameterTypes().get(0)) + "> values);";
		return Optional.of(new Cure("One query for all",
				"Call it once before the loop, and sort what it gives by " + "what it was asked for.",
				List.of(Change.add(method.repository(), code))));
	}

	private Optional<Cure> statement() {
		String sql = this.loads.first().statement().sql();
		Matcher key = KEY.matcher(sql);
		if (sql.indexOf('?') != sql.lastIndexOf('?') || !key.find()) {
			return Optional.empty();
		}
		String list = key.replaceFirst("in (?, ?, …)");
		return Optional.of(new Cure("One query for all",
				"Collect the keys first, and ask for all of them. With "
						+ "`NamedParameterJdbcTemplate` or `JdbcClient` it is `in (:keys)`.",
				List.of(Change.code("sql", list))));
	}

	private static String variable(String className) {
		String name = OneByOne.simpleName(className);
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
	}

	private static String boxed(String type) {
		return switch (type) {
			case "long" -> "Long";
			case "int" -> "Integer";
			default -> type;
		};
	}

}
