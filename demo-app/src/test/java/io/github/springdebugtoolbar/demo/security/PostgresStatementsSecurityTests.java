package io.github.springdebugtoolbar.demo.security;

import io.github.springdebugtoolbar.demo.PostgresDemoTest;

@PostgresDemoTest
class PostgresStatementsSecurityTests extends StatementsSecurityTests {

}
