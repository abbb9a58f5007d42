-- Everything but the orders themselves.

insert into customer (id, name, email, city)
select x,
	(array['Ada', 'Jonas', 'Mara', 'Elif', 'Tom', 'Ines', 'Piet', 'Sofia', 'Liam', 'Noor', 'Klara', 'Oskar', 'Yuki'])[cast(1 + mod(x, 13) as integer)]
		|| ' ' || (array['Berg', 'Lindqvist', 'Conti', 'Demir', 'Okafor', 'Duarte', 'van Dam', 'Novak', 'Byrne', 'Haddad', 'Weiss'])[cast(1 + mod(x, 11) as integer)],
	'customer' || x || '@example.org',
	(array['Bergen', 'Dublin', 'Ghent', 'Graz', 'Izmir', 'Lagos', 'Lyon', 'Porto', 'Prague', 'Turin'])[cast(1 + mod(x * 7, 10) as integer)]
from generate_series(1, :customers) as t(x);

insert into product (id, sku, name, category, price, stock, description)
select x,
	'P-' || (10000 + x),
	(array['Oak', 'Birch', 'Walnut', 'Linen', 'Steel', 'Cork', 'Slate', 'Copper', 'Wool', 'Paper'])[cast(1 + mod(x, 10) as integer)]
		|| ' ' || (array['shelf', 'lamp', 'stool', 'tray', 'clock', 'basket', 'frame', 'hook', 'bowl', 'notebook', 'pencil box'])[cast(1 + mod(x, 11) as integer)]
		|| ' ' || (100 + x),
	(array['Furniture', 'Lighting', 'Kitchen', 'Office', 'Decoration'])[cast(1 + mod(x, 5) as integer)],
	4 + mod(x * 137, 19600) / 100.0,
	cast(mod(x * 31, 120) as integer),
	'Made by hand in small series. ' || repeat('Solid, repairable, delivered without plastic. ', 60)
from generate_series(1, :products) as t(x);

-- Lines of older orders are in the archive.
insert into order_line (order_id, product_id, quantity, price)
select :orders - floor((x - 1) / 2),
	1 + mod(x * 31 + mod(x, 7) * mod(x, 13), :products),
	cast(1 + mod(x, 3) as integer),
	4 + mod(x * 137, 9600) / 100.0
from generate_series(1, :lines) as t(x);

insert into review (product_id, customer_id, rating, text, created_at)
select 1 + mod(x * 7, :products),
	1 + mod(x * 17, :customers),
	cast(5 - mod(mod(x * 13, 97), 5) * mod(x, 2) as integer),
	(array['Does what it should.', 'Lovely, would buy it again.', 'Smaller than I thought.', 'Arrived quickly, well packed.', 'The colour is a little darker.'])[cast(1 + mod(x * 3, 5) as integer)],
	localtimestamp - (:reviews - x) * interval '20' minute
from generate_series(1, :reviews) as t(x);

create index order_line_order on order_line (order_id);
create index order_line_product on order_line (product_id);
create index review_product on review (product_id);
create index review_customer on review (customer_id);
