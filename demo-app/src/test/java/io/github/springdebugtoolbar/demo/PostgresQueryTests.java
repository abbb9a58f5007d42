package io.github.springdebugtoolbar.demo;

@PostgresDemoTest
class PostgresQueryTests extends QueryTests {

}
