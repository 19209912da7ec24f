# What puma serves.
PAGE = "<Name>InternetGatewayDevice.Parameter</Name>\n" * 60
run lambda { |environment|
  case environment['PATH_INFO']
  when '/short.txt' then [200, {'Content-Type' => 'text/plain'}, ["a short text\n"]]
  when '/page.xml' then [200, {'Content-Type' => 'text/xml'}, [PAGE]]
  when '/empty.txt' then [200, {'Content-Type' => 'text/plain'}, ['']]
  when '/echo' then [200, {'Content-Type' => 'text/xml'}, [environment['rack.input'].read]]
  when '/204' then [204, {}, []]
  when '/stream' then [200, {'Content-Type' => 'text/plain'}, Enumerator.new { |out| 4.times { out << 'a piece of a stream ' * 20 } }]
  else [404, {'Content-Type' => 'text/plain'}, ['nothing']]
  end
}
