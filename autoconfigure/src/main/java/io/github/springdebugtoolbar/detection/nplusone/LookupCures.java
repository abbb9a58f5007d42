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

	private static final Pattern KEY = Pattern.compile("\\s*=\\s*\\?$");

	private static final Pattern SELECTED = Pattern.compile("(\\s*select\\s+)(?!distinct\\b)(.*?)\\sfrom\\s",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
		if (this.loads.kind() == OneByOne.Kind.EAGER) {
			return List.of(batch());
		}
		return method.filter((candidate) -> candidate.kind() == Kind.DERIVED)
			.flatMap(this::derived)
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

	// Which association leads there is not known, but where it leads is.
	private Cure batch() {
		return new Cure("@BatchSize", "Which association leads there is not seen; this helps for each of them.", List
			.of(Change.annotate(this.loads.entity(), "", "@BatchSize(size = " + AssociationCures.BATCH_SIZE + ")")));
	}

	private Optional<Cure> derived(RepositoryMethod method) {
		return VaryingValue.index(this.loads.queries())
			.flatMap((varying) -> LookupMethod.of(this.facts, method, varying))
			.map((code) -> new Cure("One query for all",
					"Call it once before the loop, and sort what it gives by what it was asked for.",
					List.of(Change.add(method.repository(), code))));
	}

	private Optional<Cure> statement() {
		String sql = this.loads.first().statement().sql();
		return VaryingValue.index(this.loads.queries())
			.flatMap((varying) -> withList(sql, varying))
			.map((list) -> new Cure("One query for all",
					"Collect the keys first, and ask for all of them. With "
							+ "`NamedParameterJdbcTemplate` or `JdbcClient` it is `in (:keys)`.",
					List.of(Change.code("sql", list))));
	}

	// The value must be what something is compared with.
	private static Optional<String> withList(String sql, int value) {
		int at = sql.indexOf('?');
		for (int i = 0; i < value && at >= 0; i++) {
			at = sql.indexOf('?', at + 1);
		}
		Matcher key = KEY.matcher(sql).region(0, at + 1);
		return (at >= 0 && key.find())
				? Optional.of(withKey(sql.substring(0, key.start())) + " in (?, ?, …)" + sql.substring(at + 1))
				: Optional.empty();
	}

	// A row must tell which key it is for.
	private static String withKey(String beginning) {
		Matcher list = SELECTED.matcher(beginning);
		String column = beginning.substring(beginning.lastIndexOf(' ') + 1);
		boolean needed = list.lookingAt() && column.matches("[\\w.]+") && !list.group(2).contains("*")
				&& !list.group(2).contains("(") && !list.group(2).matches("(?is).*\\b" + nameOf(column) + "\\b.*");
		return needed ? list.group(1) + column + ", " + beginning.substring(list.end(1)) : beginning;
	}

	private static String nameOf(String column) {
		return column.substring(column.lastIndexOf('.') + 1);
	}

	private static String variable(String className) {
		String name = OneByOne.simpleName(className);
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
	}

}
