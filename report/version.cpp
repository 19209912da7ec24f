namespace cwmpscope {}
