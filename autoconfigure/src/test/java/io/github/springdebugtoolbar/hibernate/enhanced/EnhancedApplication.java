package io.github.springdebugtoolbar.hibernate.enhanced;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;

import net.bytebuddy.agent.ByteBuddyAgent;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.instrument.classloading.LoadTimeWeaver;
import org.springframework.instrument.classloading.SimpleThrowawayClassLoader;

/** Lets Hibernate weave when classes are loaded. */
@SpringBootApplication
class EnhancedApplication {

	@Bean
	static LoadTimeWeaver loadTimeWeaver() {
		return new AgentWeaver(ByteBuddyAgent.install());
	}

	private record AgentWeaver(Instrumentation instrumentation) implements LoadTimeWeaver {

		@Override
		public void addTransformer(ClassFileTransformer transformer) {
			this.instrumentation.addTransformer(transformer);
		}

		@Override
		public ClassLoader getInstrumentableClassLoader() {
			return EnhancedApplication.class.getClassLoader();
		}

		@Override
		public ClassLoader getThrowawayClassLoader() {
			return new SimpleThrowawayClassLoader(getInstrumentableClassLoader());
		}

	}

}
