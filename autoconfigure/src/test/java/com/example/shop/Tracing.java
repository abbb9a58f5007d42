package com.example.shop;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.aopalliance.intercept.MethodInvocation;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;

/**
 * Stands for what an application puts around all calls of its beans.
 */
@Aspect
public class Tracing {

	public static Object trace(MethodInvocation call) throws Throwable {
		return call.proceed();
	}

	public static Object traceWithinATimer(MethodInvocation call) throws Exception {
		return time(() -> {
			try {
				return Objects.requireNonNullElse(call.proceed(), "");
			}
			catch (Throwable ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	public static Object askBefore(MethodInvocation call, Runnable query) throws Throwable {
		query.run();
		return call.proceed();
	}

	@Around("execution(* java.lang.Runnable.run())")
	public Object around(ProceedingJoinPoint call) throws Throwable {
		return call.proceed();
	}

	private static Object time(Callable<Object> call) throws Exception {
		return call.call();
	}

}
