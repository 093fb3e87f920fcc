Console.WriteLine("queuesim");
