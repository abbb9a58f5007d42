package io.github.springdebugtoolbar.demo;

@PostgresDemoTest
class PostgresPageTests extends PageTests {

}
