package io.github.springdebugtoolbar.autoconfigure;

import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.datasource.DataSourceTap;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.annotation.Order;

/**
 * Tells how to start an application that asks for a data source by a class which no proxy
 * can extend.
 */
@Order(0)
class TappedDataSourceFailureAnalyzer implements FailureAnalyzer {

	private final BeanFactory beanFactory;

	TappedDataSourceFailureAnalyzer(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.flatMap((cause) -> find(cause).stream())
			.findFirst()
			.map((tapped) -> tapped.explain(failure))
			.orElse(null);
	}

	private Optional<Tapped> find(Throwable cause) {
		if (cause instanceof BeanNotOfRequiredTypeException ex) {
			return DataSourceTap.isTapped(ex.getActualType())
					? Optional.of(new Tapped(ex.getBeanName(), ex.getRequiredType())) : Optional.empty();
		}
		if (cause instanceof NoSuchBeanDefinitionException ex && ex.getResolvableType() != null) {
			return find(ex.getResolvableType().toClass());
		}
		return Optional.empty();
	}

	// No bean is created: those of the failed start are gone.
	private Optional<Tapped> find(Class<?> required) {
		if (!DataSource.class.isAssignableFrom(required) || !(this.beanFactory instanceof ListableBeanFactory beans)
				|| beans.getBeanNamesForType(DataSourceTap.class, false, false).length == 0) {
			return Optional.empty();
		}
		return Stream.of(beans.getBeanNamesForType(required, true, false))
			.findFirst()
			.map((name) -> new Tapped(name, required));
	}

	/**
	 * A data source that was asked for by its class.
	 */
	private record Tapped(String name, Class<?> required) {

		FailureAnalysis explain(Throwable failure) {
			return new FailureAnalysis(
					"The application asks for the data source '" + this.name + "' by its class "
							+ this.required.getName()
							+ ". The debug toolbar records it by a proxy, which cannot be of this class.",
					"Ask for javax.sql.DataSource instead, or let the toolbar leave the data source alone:"
							+ System.lineSeparator() + System.lineSeparator()
							+ "debug-toolbar.recording.excluded-data-sources=" + this.name,
					failure);
		}

	}

}
