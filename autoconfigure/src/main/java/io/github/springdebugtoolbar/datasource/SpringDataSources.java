package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.function.BiFunction;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.util.ReflectionUtils;

/**
 * The data sources of Spring that only stand before others. What is before is left alone,
 * what stands behind is tapped.
 */
final class SpringDataSources {

	private final BiFunction<DataSource, String, DataSource> tap;

	/**
	 * Creates it.
	 * @param tap taps a data source by its name and gives what is to take its place
	 */
	SpringDataSources(BiFunction<DataSource, String, DataSource> tap) {
		this.tap = tap;
	}

	// Taps what stands behind a data source. Gives whether it is such a data source
	boolean tapTargets(DataSource dataSource, String name) {
		if (dataSource instanceof DelegatingDataSource delegating) {
			tapTarget(delegating, name);
			return true;
		}
		if (dataSource instanceof AbstractRoutingDataSource) {
			tapRoutes(dataSource, name);
			return true;
		}
		return false;
	}

	private void tapTarget(DelegatingDataSource delegating, String name) {
		DataSource target = delegating.getTargetDataSource();
		if (target != null) {
			DataSource tapped = this.tap.apply(target, name);
			if (tapped != target) {
				delegating.setTargetDataSource(tapped);
			}
		}
		tapField(delegating, "readOnlyDataSource", name);
	}

	private void tapRoutes(DataSource router, String name) {
		Field field = ReflectionUtils.findField(router.getClass(), "resolvedDataSources");
		if (field != null) {
			ReflectionUtils.makeAccessible(field);
			tapAll((Map<?, ?>) ReflectionUtils.getField(field, router), name);
		}
		tapField(router, "resolvedDefaultDataSource", name);
	}

	@SuppressWarnings("unchecked")
	private void tapAll(@Nullable Map<?, ?> routes, String name) {
		if (routes != null) {
			((Map<Object, DataSource>) routes).replaceAll((key, target) -> this.tap.apply(target, name + "." + key));
		}
	}

	private void tapField(DataSource owner, String fieldName, String name) {
		Field field = ReflectionUtils.findField(owner.getClass(), fieldName);
		if (field == null) {
			return;
		}
		ReflectionUtils.makeAccessible(field);
		if (ReflectionUtils.getField(field, owner) instanceof DataSource target) {
			DataSource tapped = this.tap.apply(target, name);
			if (tapped != target) {
				ReflectionUtils.setField(field, owner, tapped);
			}
		}
	}

}
