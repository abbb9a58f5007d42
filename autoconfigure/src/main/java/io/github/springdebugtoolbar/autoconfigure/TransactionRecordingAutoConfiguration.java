package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.transaction.TransactionManagerTap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the recording of what transaction managers do.
 */
@AutoConfiguration(after = RecordingAutoConfiguration.class)
@ConditionalOnDebugToolbar
@ConditionalOnClass(name = "org.springframework.transaction.ConfigurableTransactionManager")
public final class TransactionRecordingAutoConfiguration {

	@Bean
	static TransactionManagerTap debugToolbarTransactionManagerTap(ObjectProvider<Recorder> recorder) {
		return new TransactionManagerTap(recorder);
	}

}
