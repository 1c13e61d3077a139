<?php
// WordPress fetches nothing from its own machine, and here the figures' site is on it. This allows
// the one host and its port, and nothing else. No provider is registered: discovery must do it.
$wordpress_figures = parse_url( getenv( 'WORDPRESS_FIGURES' ) );

add_filter(
	'http_request_host_is_external',
	fn( $external, $host ) => $external || $host === $wordpress_figures['host'],
	10,
	2
);
add_filter(
	'http_allowed_safe_ports',
	fn( $ports, $host ) => $host === $wordpress_figures['host']
		? array( ...$ports, $wordpress_figures['port'] )
		: $ports,
	10,
	2
);
