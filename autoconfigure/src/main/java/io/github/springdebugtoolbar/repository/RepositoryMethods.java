package io.github.springdebugtoolbar.repository;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.RepositoryMethod.Kind;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.core.RepositoryInformation;

/**
 * The methods of one repository, read when they are called first. Safe for use by
 * multiple threads.
 */
final class RepositoryMethods {

	private static final String QUERY = "org.springframework.data.jpa.repository.Query";

	private static final String ENTITY_GRAPH = "org.springframework.data.jpa.repository.EntityGraph";

	private static final String PARAM = "org.springframework.data.repository.query.Param";

	private final RepositoryInformation repository;

	private final Map<Method, RepositoryMethod> methods = new ConcurrentHashMap<>();

	RepositoryMethods(RepositoryInformation repository) {
		this.repository = repository;
	}

	RepositoryMethod find(Method method) {
		RepositoryMethod known = this.methods.get(method);
		return (known != null) ? known : this.methods.computeIfAbsent(method, this::read);
	}

	private RepositoryMethod read(Method method) {
		AnnotationAttributes query = AnnotatedElementUtils.findMergedAnnotationAttributes(method, QUERY, false, false);
		String text = (query != null) ? query.getString("value") : "";
		return new RepositoryMethod(this.repository.getRepositoryInterface().getName(),
				method.getDeclaringClass().getName(), method.getName(), parameterTypes(method),
				sourceText(ResolvableType.forMethodReturnType(method, this.repository.getRepositoryInterface())),
				this.repository.getDomainType().getName(), kindOf(method, !text.isEmpty()),
				text.isEmpty() ? null : text, query != null && query.getBoolean("nativeQuery"), entityGraph(method),
				isPaged(method), parameterNames(method));
	}

	private Kind kindOf(Method method, boolean annotated) {
		if (annotated) {
			return Kind.ANNOTATED;
		}
		if (this.repository.isQueryMethod(method)) {
			return Kind.DERIVED;
		}
		return this.repository.isBaseClassMethod(method) ? Kind.BASE : Kind.CODE;
	}

	private List<String> parameterTypes(Method method) {
		ResolvableType type = ResolvableType.forClass(this.repository.getRepositoryInterface());
		return IntStream.range(0, method.getParameterCount())
			.mapToObj((index) -> ResolvableType.forMethodParameter(new MethodParameter(method, index), type))
			.map(RepositoryMethods::sourceText)
			.toList();
	}

	// As Spring Data binds them: those of the class file, which an annotation can change.
	private static List<String> parameterNames(Method method) {
		List<String> names = Arrays.stream(method.getParameters()).map(RepositoryMethods::parameterName).toList();
		return names.contains("") ? List.of() : names;
	}

	private static String parameterName(Parameter parameter) {
		AnnotationAttributes named = AnnotatedElementUtils.findMergedAnnotationAttributes(parameter, PARAM, false,
				false);
		return (named != null) ? named.getString("value") : parameter.isNamePresent() ? parameter.getName() : "";
	}

	private static List<String> entityGraph(Method method) {
		AnnotationAttributes graph = AnnotatedElementUtils.findMergedAnnotationAttributes(method, ENTITY_GRAPH, false,
				false);
		return (graph != null) ? List.of(graph.getStringArray("attributePaths")) : List.of();
	}

	private static boolean isPaged(Method method) {
		return Slice.class.isAssignableFrom(method.getReturnType())
				|| Window.class.isAssignableFrom(method.getReturnType()) || takesPart(method)
				|| Part.ofName(method.getName()).size() > 0;
	}

	private static boolean takesPart(Method method) {
		return Arrays.stream(method.getParameterTypes())
			.anyMatch((type) -> Pageable.class.isAssignableFrom(type) || Limit.class.isAssignableFrom(type));
	}

	private static String sourceText(ResolvableType type) {
		return type.toString().replaceAll("(?:\\w+[.$])+(?=\\w)", "");
	}

}
