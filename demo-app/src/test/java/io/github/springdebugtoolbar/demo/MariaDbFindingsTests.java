package io.github.springdebugtoolbar.demo;

import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class MariaDbFindingsTests extends FindingsMatrixTests {

	@DynamicPropertySource
	static void useMariaDb(DynamicPropertyRegistry properties) {
		EngineDatabase database = Engine.MARIADB.create();
		properties.add("spring.datasource.url",
				() -> database.url() + "?sessionVariables=sql_mode=concat(@@sql_mode,',PIPES_AS_CONCAT')");
		properties.add("spring.datasource.username", database::username);
		properties.add("spring.datasource.password", database::password);
	}

}
