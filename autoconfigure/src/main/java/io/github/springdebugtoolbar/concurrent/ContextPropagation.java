package io.github.springdebugtoolbar.concurrent;

import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.context.ContextRegistry;

import org.springframework.beans.factory.DisposableBean;

/**
 * Registers recordings with Micrometer's context propagation. Its registry is shared by
 * all applications of the process, so the last one that ends takes the entry out.
 */
public final class ContextPropagation implements DisposableBean {

	private static final AtomicInteger applications = new AtomicInteger();

	private final ContextRegistry registry;

	/**
	 * Registers recordings.
	 */
	public ContextPropagation() {
		this(ContextRegistry.getInstance());
	}

	ContextPropagation(ContextRegistry registry) {
		this.registry = registry;
		if (applications.getAndIncrement() == 0) {
			registry.registerThreadLocalAccessor(new RecordingThreadLocalAccessor());
		}
	}

	@Override
	public void destroy() {
		if (applications.decrementAndGet() == 0) {
			this.registry.removeThreadLocalAccessor(RecordingThreadLocalAccessor.KEY);
		}
	}

}
